package punchlist.check.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import punchlist.check.Recorded;
import punchlist.machine.Listener;
import punchlist.machine.Machine;
import punchlist.machine.files.signature.FileSignature;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.BundledTexts;

class SignersTest {

    private static final Machine MACHINE = Recorded.machine("'fileSignatures':{"
            + "'C:\\\\plain.exe':{'size':1,'sha256':'" + "ab".repeat(32)
            + "','form':'pe','table':'none','padding':0,'digests':{},'signatures':[],"
            + "'windows':{'code':'0x800B0100','chain':[]}},'C:\\\\gone.exe':null}");

    private static Listener listener(String process) {
        return new Listener(
                Listener.Protocol.TCP, "0.0.0.0", 1, 7, Optional.of(process).filter(p -> !p.isEmpty()), List.of());
    }

    private static String said(String path) {
        List<Reading<?>> all = Signers.questions(
                        List.of(listener("C:\\plain.exe"), listener("C:\\gone.exe"), listener("C:\\unread.exe")))
                .stream()
                .<Reading<?>>map(MACHINE::ask)
                .toList();
        return BundledTexts.in(Locale.ENGLISH).render(Signers.of(path, Readings.of(all)));
    }

    @Test
    void everyProgramIsAskedOnce() {
        assertThat(Signers.questions(
                        List.of(listener("C:\\a.exe"), listener("c:\\A.EXE"), listener("System"), listener(""))))
                .hasSize(1)
                .first()
                .isEqualTo(new FileSignature("C:\\a.exe"));
    }

    @Test
    void aProgramsSignatureIsSaidOrWhyItIsNotKnown() {
        assertThat(said("C:\\plain.exe")).contains("no signature");
        assertThat(said("C:\\gone.exe")).contains("not there any more");
        assertThat(said("C:\\unread.exe")).contains("was not read");
        assertThat(said("C:\\other.exe")).contains("was not asked for");
        assertThat(said("System")).contains("was not asked for");
    }
}
