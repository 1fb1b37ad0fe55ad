package punchlist.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import punchlist.text.Phrase;

/** Makes the sheet of a record. */
public interface SheetMaker {

    /** Writes the sheet, or its table, in the form that the file's ending names: pdf, xlsx, … */
    void save(Situation situation, Path file) throws IOException;

    /** Prints the sheet and says how that ended. Waits for the person; never called on the screen's thread. */
    Phrase print(Situation situation) throws IOException;
}
