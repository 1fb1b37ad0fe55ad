package punchlist.record;

import java.nio.file.Path;

/** Another program that has a record open until its standard input ends. */
final class RecordHolder {

    private RecordHolder() {}

    public static void main(String[] arguments) throws Exception {
        try (Journal journal = Journal.open(Path.of(arguments[0]), SmallRecord.header("m"), SmallRecord.CLOCK)) {
            System.out.println(journal.state().lines().isEmpty() ? "empty" : "open");
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
