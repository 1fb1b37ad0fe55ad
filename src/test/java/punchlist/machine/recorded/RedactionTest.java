package punchlist.machine.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RedactionTest {

    @Test
    void aPeersAddressesAreReplacedByTheSameStandInsAsEverywhere() {
        ObjectNode redacted = redacted("""
                {'machine': {'id': 'i', 'name': 'SRV'},
                 'listeners': [{'protocol': 'TCP', 'address': '192.168.40.10', 'port': 3389}],
                 'peers': [{'protocol': 'TCP', 'localAddress': '192.168.40.10', 'localPort': 3389,
                            'remoteAddress': '192.168.40.77', 'remotePort': 50000}]}""");

        String local = redacted.at("/peers/0/localAddress").stringValue();
        assertThat(redacted.at("/listeners/0/address").stringValue()).isEqualTo(local);
        assertThat(redacted.at("/peers/0/remoteAddress").stringValue())
                .startsWith("10.255.")
                .isNotEqualTo(local);
        assertThat(redacted.toString()).doesNotContain("192.168.40");
    }

    @Test
    void anAddressOfIpv6IsReplacedAndWhatNamesNobodyStays() {
        ObjectNode redacted = redacted("""
                {'machine': {'id': 'i', 'name': 'SRV'}, 'takenAt': '2026-11-22T10:00:00Z', 'boot': '134.7-135.8',
                 'peers': [{'localAddress': '::1', 'remoteAddress': 'fe80::1:2'},
                           {'localAddress': '2001:db8:1:1:1:1:1:1', 'remoteAddress': 'FE80::1:2'}],
                 'listeners': [{'address': '::'}]}""");

        String peer = redacted.at("/peers/0/remoteAddress").stringValue();
        assertThat(peer).startsWith("fd00::");
        assertThat(redacted.at("/peers/1/remoteAddress").stringValue()).isEqualTo(peer);
        assertThat(redacted.at("/peers/1/localAddress").stringValue())
                .startsWith("fd00::")
                .isNotEqualTo(peer);
        assertThat(redacted.at("/peers/0/localAddress").stringValue()).isEqualTo("::1");
        assertThat(redacted.at("/listeners/0/address").stringValue()).isEqualTo("::");
        assertThat(redacted.path("takenAt").stringValue()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(redacted.path("boot").stringValue()).isEqualTo("134.7-135.8");
    }

    @Test
    void whoLoggedOnFromWhereIsReplaced() {
        ObjectNode redacted = redacted("""
                {'machine': {'id': 'i', 'name': 'SRV'},
                 'remoteLogons': {'security': {'28': {'cut': false, 'groups': [
                   {'account': 'SRV\\\\anna', 'address': '192.168.40.77', 'way': 'network', 'outcome': 'refused'},
                   {'account': 'SRV\\\\anna', 'address': 'fe80::7', 'way': 'network', 'outcome': 'refused'}]}}}}""");

        assertThat(redacted.toString()).doesNotContain("anna", "192.168.40", "fe80");
        assertThat(redacted.at("/remoteLogons/security/28/groups/0/account").stringValue())
                .isEqualTo("ACCOUNT-1");
    }

    @Test
    void theNameOfAnAccountIsReplacedInTheFolderOfItsProfileToo() {
        ObjectNode redacted = redacted("""
                {'machine': {'id': 'i', 'name': 'SRV'},
                 'accounts': {'users': [{'sid': 'S-1-5-21-1-2-3-1001', 'name': 'Anna'}]},
                 'profiles': {'S-1-5-21-1-2-3-1001': {'folder': 'C:\\\\Users\\\\anna', 'state': 0},
                              'S-1-5-21-1-2-3-1002': {'folder': 'D:\\\\Profiles\\\\Björn', 'state': 0},
                              'S-1-5-18': {'folder': 'C:\\\\Windows\\\\system32\\\\config\\\\systemprofile', 'state': 0}},
                 'descriptors': {'C:\\\\Users\\\\Anna\\\\AppData\\\\x': 'D:', 'd:\\\\profiles\\\\björn\\\\y': 'D:',
                                 'C:\\\\Users\\\\Public\\\\z': 'D:'},
                 'tasks': ['\\"c:/users/Christa Berg/run.cmd\\" -x', 'C:\\\\Users\\\\ANNA.SRV;C:\\\\Windows', 'C:\\\\Users']}""");

        assertThat(redacted.toString().toLowerCase(Locale.ROOT))
                .doesNotContain("anna", "björn", "christa", "berg")
                .contains("public", "systemprofile", "run.cmd", "appdata");
        String name = redacted.at("/accounts/users/0/name").stringValue();
        assertThat(redacted.at("/profiles").toString()).contains("C:\\\\Users\\\\" + name + "\"");
        assertThat(redacted.at("/tasks/1").stringValue()).endsWith(";C:\\Windows");
        assertThat(redacted.at("/tasks/2").stringValue()).isEqualTo("C:\\Users");
    }

    private static ObjectNode redacted(String json) {
        return new Redaction().of((ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"')));
    }
}
