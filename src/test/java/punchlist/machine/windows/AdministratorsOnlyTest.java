package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdministratorsOnlyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                AdministratorsOnly.SDDL,
                "O:SYG:SYD:PAI(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)",
                "O:BAG:S-1-5-21-1-2-3-513D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)"
            })
    void aFolderAsThisProgramMakesThemIsTaken(String sddl) {
        assertThat(AdministratorsOnly.objection(sddl)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O:S-1-5-21-1-2-3-1001G:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA) | its owner is S-1-5-21-1-2-3-1001",
                "D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)                          | its owner is nobody",
                "O:BAG:BAD:(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)                   | its permissions are not full",
                "O:BAG:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;;FR;;;BU)      | its permissions are not full",
                "O:BAG:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICIIO;FA;;;CO) | its permissions are not full",
                "O:BAG:BAD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;CIID;WD;;;BU) | its permissions are not full",
                "O:BAG:BAD:P(A;;FA;;;SY)(A;;FA;;;BA)                          | its permissions are not full",
                "O:BAG:BAD:PNO_ACCESS_CONTROL                                 | its permissions are not full",
                "O:BAG:BA                                                     | its permissions are not full",
                "O:BAG:BAD:P(A;OICI;FA                                        | its permissions are not understood"
            })
    void everythingElseIsRefusedWithItsReason(String sddl, String reason) {
        assertThat(AdministratorsOnly.objection(sddl)).get().asString().startsWith(reason);
    }

    @Test
    void theFolderOfAnOrdinaryUserThatWaitedInProgramDataIsRefused() {
        assertThat(AdministratorsOnly.objection("O:S-1-5-21-1-2-3-1001G:S-1-5-21-1-2-3-513D:AI(A;OICIID;FA;;;SY)"
                        + "(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)"))
                .isPresent();
    }

    @Test
    void onWineTheAccountThatMadeTheFolderStandsForAdministrators() {
        String account = "S-1-5-21-0-0-0-1000";
        String made = "O:" + account + "G:S-1-5-21-0-0-0-513D:(A;OICI;FA;;;SY)(A;OICI;FA;;;" + account + ")";

        assertThat(AdministratorsOnly.objectionOnWine(made)).isEmpty();
        assertThat(AdministratorsOnly.objectionOnWine(made + "(A;OICI;0x1200a9;;;WD)"))
                .isPresent();
        assertThat(AdministratorsOnly.objection(made)).isPresent();
    }
}
