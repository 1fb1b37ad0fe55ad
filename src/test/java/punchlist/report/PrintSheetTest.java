package punchlist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PrintSheetTest {

    private static final byte[] PDF = {};

    @Test
    void withoutAPrinterItSaysSo() {
        var ended = new PrintSheet(() -> true, () -> false, Duration.ofSeconds(5)).print(PDF, "sheet");
        assertThat(ended).isEqualTo(new PrintSheet.Ended.NoPrinter());
        assertThat(TestServer.TEXTS.render(ended.said())).contains("has no printer");
    }

    @Test
    void withoutAScreenItSaysSo() {
        var ended = new PrintSheet(() -> false, () -> true, Duration.ofSeconds(5)).print(PDF, "sheet");
        assertThat(ended).isEqualTo(new PrintSheet.Ended.NoScreen());
        assertThat(TestServer.TEXTS.render(ended.said())).contains("printer's dialog");
    }

    @Test
    void doesNotWaitForPrintersThatDoNotAnswer() {
        CountDownLatch never = new CountDownLatch(1);
        var slow = new PrintSheet(() -> true, () -> awaited(never), Duration.ofMillis(50));
        var ended = slow.print(PDF, "sheet");
        never.countDown();
        assertThat(ended).isInstanceOf(PrintSheet.Ended.TooSlow.class);
    }

    @Test
    void survivesAPrinterSystemThatFails() {
        var broken = new PrintSheet(
                () -> true,
                () -> {
                    throw new IllegalStateException("spooler stopped");
                },
                Duration.ofSeconds(5));
        var ended = broken.print(PDF, "sheet");
        assertThat(TestServer.TEXTS.render(ended.said())).contains("spooler stopped");
    }

    @Test
    void onThisComputerItAnswers() {
        assertThat(new PrintSheet().ready()).isNotNull();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
