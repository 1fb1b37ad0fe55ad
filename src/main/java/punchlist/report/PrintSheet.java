package punchlist.report;

import java.awt.GraphicsEnvironment;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import punchlist.text.Phrase;

/** Prints a sheet's PDF through the system's dialog. Where there is no printer it says so instead. */
public final class PrintSheet {

    /** How printing ended. {@link #said()} is what the person is told. */
    public sealed interface Ended {

        /** It was handed to a printer. */
        record Printed(String printer) implements Ended {}

        /** There is no printer. */
        record NoPrinter() implements Ended {}

        /** There is no screen to show the dialog on. */
        record NoScreen() implements Ended {}

        /** The printers did not answer in time. */
        record TooSlow(Duration after) implements Ended {}

        /** The person closed the dialog. */
        record Cancelled() implements Ended {}

        /** The printer or the system refused. */
        record Failed(String why) implements Ended {}

        /** What the person is told. */
        default Phrase said() {
            return switch (this) {
                case Printed(String printer) -> Phrase.of("sheet.print.done", printer);
                case NoPrinter n -> Phrase.of("sheet.print.none");
                case NoScreen n -> Phrase.of("sheet.print.headless");
                case TooSlow(Duration after) -> Phrase.of("sheet.print.slow", after.toSeconds());
                case Cancelled c -> Phrase.of("sheet.print.cancelled");
                case Failed(String why) -> Phrase.of("sheet.print.failed", why);
            };
        }
    }

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final BooleanSupplier screen;
    private final BooleanSupplier printers;
    private final Duration limit;

    /** Prints on this computer. */
    public PrintSheet() {
        this(() -> !GraphicsEnvironment.isHeadless(), PrintSheet::hasPrinter, LIMIT);
    }

    PrintSheet(BooleanSupplier screen, BooleanSupplier printers, Duration limit) {
        this.screen = screen;
        this.printers = printers;
        this.limit = limit;
    }

    private static boolean hasPrinter() {
        return PrintServiceLookup.lookupPrintServices(null, null).length > 0;
    }

    /**
     * Looks for a printer, shows the dialog and prints. Waits for the person, so it is called from a background thread;
     * never waits for printers that do not answer.
     *
     * @param pdf what {@link Sheets#pdf} made
     */
    public Ended print(byte[] pdf, String name) {
        Ended ready = ready();
        return ready instanceof Ended.Printed ? show(pdf, name) : ready;
    }

    /** Whether there is a printer: {@code Printed} with no name, or why not. Takes at most ten seconds. */
    Ended ready() {
        FutureTask<Boolean> asked = new FutureTask<>(printers::getAsBoolean);
        Thread.ofPlatform().daemon().name("printers").start(asked);
        try {
            if (!asked.get(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Ended.NoPrinter();
            }
            return screen.getAsBoolean() ? new Ended.Printed("") : new Ended.NoScreen();
        } catch (TimeoutException e) {
            return new Ended.TooSlow(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ended.Cancelled();
        } catch (ExecutionException e) {
            return new Ended.Failed(String.valueOf(e.getCause()));
        }
    }

    private static Ended show(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setJobName(name);
            job.setPageable(new PDFPageable(document));
            if (!job.printDialog()) {
                return new Ended.Cancelled();
            }
            job.print();
            return new Ended.Printed(job.getPrintService().getName());
        } catch (PrinterException | IOException e) {
            return new Ended.Failed(String.valueOf(e.getMessage()));
        }
    }
}
