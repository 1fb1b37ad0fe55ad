package punchlist.cli;

import punchlist.reading.Answerers;

/** Secrets given on the command line: read from standard input or a file descriptor, never from an argument. */
final class Secrets {

    private Secrets() {}

    static Answerers probes(Common common, Out out) {
        if (!common.secrets().isEmpty()) {
            out.say("cli.secretUnused");
        }
        return Answerers.none();
    }
}
