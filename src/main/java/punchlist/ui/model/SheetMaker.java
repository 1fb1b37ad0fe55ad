package punchlist.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import punchlist.record.RecordState;

/** Makes the sheet of a record. */
public interface SheetMaker {

    /** What became of printing. */
    enum Printing {
        SENT,
        CANCELLED,
        NO_PRINTER
    }

    /** Writes the sheet as PDF. */
    void pdf(RecordState state, Path file) throws IOException;

    /** Prints the sheet. */
    Printing print(RecordState state) throws IOException;
}
