"""A good writer for the kit to pass: a line for each result. The bad ones change one thing in it each."""

import hrdocs


def stream(results):
    for result in results:
        if isinstance(result, hrdocs.FailedSource):
            yield "", f'{{"lost": "{result.path}"}}\n'.encode()
        else:
            yield "", f'{{"records": {len(result.records)}}}\n'.encode()


def offered(stream=stream, **changes):
    settings = {"api": 1, "summary": "tallies", "suffix": ".jsonl", "stream": stream, "takes_failed": True}

    @hrdocs.hookimpl
    def hrdocs_writers():
        return [hrdocs.WriterPlugin(name="tally", **settings | changes)]

    return hrdocs_writers


hrdocs_writers = offered()
