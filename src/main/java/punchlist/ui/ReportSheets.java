package punchlist.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import punchlist.report.PrintSheet;
import punchlist.report.Sheets;
import punchlist.text.Phrase;
import punchlist.text.Texts;
import punchlist.ui.model.SheetMaker;
import punchlist.ui.model.Situation;

/** The sheets of the room that makes them, for the page that hands them over. */
public final class ReportSheets implements SheetMaker {

    private final Texts texts;
    private final Clock clock;

    /** Sheets in this language. */
    public ReportSheets(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void save(Situation situation, Path file) throws IOException {
        sheets(situation).write(situation.state(), texts, clock.instant(), file);
    }

    @Override
    public Phrase print(Situation situation) throws IOException {
        byte[] pdf = sheets(situation).pdf(situation.state(), texts, clock.instant());
        String name = situation.state().header().machine().name();
        return new PrintSheet().print(pdf, name).said();
    }

    private static Sheets sheets(Situation situation) {
        return new Sheets(situation.catalog(), situation.data(), ZoneId.systemDefault());
    }
}
