"""Events: what labelled lines announce and what sentences tell of."""
