"""A child that is forked while another thread has PDFium can read PDFs."""

import os
import subprocess
import sys
import textwrap

import pytest


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_fork_while_a_thread_reads_does_not_hang_the_child():
    program = textwrap.dedent("""
        import os, threading
        from hrdocs.readers.pdf import opening

        started = threading.Event()

        def hold():
            for _ in range(2000):
                with opening._PDFIUM:
                    started.set()

        thread = threading.Thread(target=hold)
        thread.start()
        started.wait()
        for _ in range(20):
            child = os.fork()
            if not child:
                os._exit(0 if opening._PDFIUM.acquire(timeout=10) else 1)
            assert os.waitpid(child, 0)[1] == 0
        thread.join()
    """)
    command = [sys.executable, "-W", "ignore::DeprecationWarning", "-c", program]
    subprocess.run(command, check=True, timeout=120, capture_output=True)
