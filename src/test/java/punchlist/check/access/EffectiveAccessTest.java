package punchlist.check.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.Sddl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

class EffectiveAccessTest {

    private static final Trustee USER = new Trustee("S-1-5-21-1-2-3-1005");

    private static Set<Trustee> holder(String sids) {
        return Arrays.stream(sids.split(" ", -1)).map(Trustee::new).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "{0} gives {1} to {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "D:(D;;FW;;;BU)(A;;FA;;;WD)|d00e9|S-1-5-32-545 S-1-1-0",
                "D:(A;;FA;;;WD)(D;;FW;;;BU)|1f01ff|S-1-5-32-545 S-1-1-0",
                "D:(A;IO;FA;;;WD)|0|S-1-1-0",
                "D:(A;;GA;;;WD)|1f01ff|S-1-1-0",
                "D:(A;;GRGX;;;WD)|1200a9|S-1-1-0",
                "D:(A;;FA;;;CO)|0|S-1-1-0 S-1-5-21-1-2-3-1005",
                "D:|0|S-1-1-0",
                "O:BAD:NO_ACCESS_CONTROL|1f01ff|S-1-5-7",
                "O:BA|1f01ff|S-1-5-7",
                "O:S-1-5-21-1-2-3-1005D:|60000|S-1-5-21-1-2-3-1005",
                "O:S-1-5-21-1-2-3-1005D:(D;;WD;;;WD)|60000|S-1-5-21-1-2-3-1005 S-1-1-0",
                "O:S-1-5-21-1-2-3-1005D:(A;;FR;;;OW)|120089|S-1-5-21-1-2-3-1005",
                "O:S-1-5-21-1-2-3-1005D:(A;IO;FR;;;OW)|60000|S-1-5-21-1-2-3-1005",
                "O:BAD:(A;;FA;;;OW)|0|S-1-5-21-1-2-3-1005"
            })
    void rightsAreWhatWindowsWouldGive(String sddl, String rights, String sids) {
        Access access = EffectiveAccess.of(Sddl.parse(sddl), holder(sids));
        assertThat(Integer.toHexString(access.least())).isEqualTo(rights);
        assertThat(access.isCertain()).isTrue();
    }

    @Test
    void anEntryThatIsNotUnderstoodIsReportedAndGivesNothing() {
        SecurityDescriptor odd = Sddl.parse("D:(XA;;FA;;;WD;(Exists WIN))(A;;FR;;;WD)");
        Access access = EffectiveAccess.of(odd, Set.of(Trustee.EVERYONE));
        assertThat(access.isCertain()).isFalse();
        assertThat(access.notUnderstood()).extracting(Ace::letters).containsExactly("XA");
        assertThat(access.least()).isEqualTo(FileRights.READ);
    }

    @Test
    void aServicesSidComesFromItsName() {
        assertThat(ServiceSid.of("TrustedInstaller")).isEqualTo(Trustee.TRUSTED_INSTALLER);
    }

    @ParameterizedTest(name = "{0} hands {2} down to a folder: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "(A;OICI;FA;;;BA)|true|(A;OICIID;FA;;;BA)",
                "(A;OICI;FA;;;BA)|false|(A;ID;FA;;;BA)",
                "(A;CI;FA;;;BA)|false|''",
                "(A;OI;FR;;;BA)|true|(A;OIIOID;FR;;;BA)",
                "(A;OINP;FR;;;BA)|true|''",
                "(A;CINP;FR;;;BA)|true|(A;ID;FR;;;BA)",
                "(A;OICIIO;GA;;;CO)|true|(A;ID;FA;;;S-1-5-21-1-2-3-1005)(A;OICIIOID;GA;;;CO)",
                "(A;OICIIO;GA;;;CO)|false|(A;ID;FA;;;S-1-5-21-1-2-3-1005)",
                "(A;OICIIO;GXGR;;;BU)|true|(A;ID;0x1200a9;;;BU)(A;OICIIOID;0xa0000000;;;BU)",
                "(A;CIIO;DC;;;BU)|true|(A;CIID;0x2;;;BU)",
                "(D;OICI;FW;;;BU)|false|(D;ID;FW;;;BU)"
            })
    void entriesAreHandedDownAsWindowsDoes(String above, boolean folder, String below) {
        SecurityDescriptor object = Sddl.parse("O:" + USER + "G:BA");
        List<Ace> inherited = Inheritance.entries(Sddl.parse("D:" + above), object, folder);
        assertThat(inherited).isEqualTo(Sddl.parse("D:" + below).dacl().aces());
    }
}
