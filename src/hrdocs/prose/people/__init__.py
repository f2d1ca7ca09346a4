"""People: names of persons, offices and organisations, and which of them a phrase names as a speaker."""
