package punchlist.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import punchlist.scope.Scope;

/** What probes are made of is loaded when one is asked, because every start would pay for it. */
@Timeout(60)
class LazyLoadingTest {

    /** Makes the tables and asks nothing. */
    public static void main(String[] arguments) {
        ProbeAnswerers.all(Scope.unsaid(), Secrets.none());
        ProbeKinds.all();
    }

    @Test
    void makingTheTablesLoadsNeitherMiloNorTlsNorTheHttpClient() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-Xshare:off",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LazyLoadingTest.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> loaded = process.inputReader().lines().toList();
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(loaded).anyMatch(line -> line.contains("punchlist.probe.ProbeAnswerers "));
        assertThat(loaded)
                .noneMatch(line -> line.contains(" org.eclipse.milo.")
                        || line.contains(" io.netty.")
                        || line.contains(" org.bouncycastle.")
                        || line.contains(" javax.net.ssl.")
                        || line.contains(" java.net.http."));
    }
}
