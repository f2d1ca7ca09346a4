import sys
import hrdocs
from hrdocs import codec


def main() -> None:
    sys.stdout.buffer.write(codec.dumps(hrdocs.parse(sys.argv[-1], keep_unknown=True)))
