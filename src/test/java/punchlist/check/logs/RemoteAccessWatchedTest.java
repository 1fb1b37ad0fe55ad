package punchlist.check.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.Verdict;

class RemoteAccessWatchedTest {

    private static final String DENIED =
            "{'unread':{'reasonCode':'denied','missingRight':'administrator, or member of Event Log Readers'}}";

    private static Finding judge(String security, String sessions) {
        return Recorded.only(
                "KEP-3.3-5",
                Recorded.machine(
                        "'remoteLogons':{'security':{'28':" + security + "},'sessions':{'28':" + sessions + "}}"),
                Recorded.scope("{}"));
    }

    private static String summary(String... groups) {
        return "{'cut':false,'groups':[" + String.join(",", groups) + "]}";
    }

    private static String group(String address, String way, String outcome, int count) {
        return "{'account':'SRV\\\\anna','address':'" + address + "','way':'" + way + "','outcome':'" + outcome
                + "','count':" + count + ",'first':'2026-11-01T08:00:00Z','last':'2026-11-20T08:00:00Z'}";
    }

    @Test
    void aPersonAnswersWithTheSummaryBeforeThem() {
        Finding finding = judge(summary(group("10.0.0.9", "remote-desktop", "accepted", 3)), summary());
        assertThat(finding.verdict()).isInstanceOf(Verdict.ByHand.class);
        assertThat(Recorded.render(finding))
                .contains("3 accepted: SRV\\anna from 10.0.0.9, Remote Desktop")
                .contains("Does somebody watch remote access?");
    }

    @ParameterizedTest
    @CsvSource({"49,by-hand", "50,attention"})
    void aFloodOfRefusedLogOnsIsAttention(int count, String verdict) {
        Finding finding = judge(summary(group("10.0.0.9", "network", "refused", count)), summary());
        assertThat(finding.verdict().kind().key()).isEqualTo(verdict);
    }

    @Test
    void manyAccountsFromOnePlaceAreOneFlood() {
        Finding finding = judge(
                summary(
                        group("10.0.0.9", "network", "refused", 30),
                        group("10.0.0.9", "remote-desktop", "refused", 30).replace("anna", "bert")),
                DENIED);
        assertThat(finding.verdict().kind().key()).isEqualTo("attention");
        assertThat(Recorded.render(finding)).contains("60 refused log-ons from 10.0.0.9");
    }

    @Test
    void oneLogIsEnoughForAPersonAndTheOtherIsNamed() {
        Finding finding = judge(DENIED, summary());
        assertThat(finding.verdict()).isInstanceOf(Verdict.ByHand.class);
        assertThat(Recorded.render(finding)).contains("Security was not read").contains("Event Log Readers");
    }

    @Test
    void withoutAnyLogItCouldNotBeChecked() {
        assertThat(judge(DENIED, DENIED).verdict()).isInstanceOf(Verdict.CouldNotCheck.class);
    }
}
