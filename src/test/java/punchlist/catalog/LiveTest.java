package punchlist.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.session.Product;
import punchlist.text.BundledTexts;

/** What a program can see is looked at live, and what it can mend has its remedy. */
class LiveTest {

    private static final Catalog CATALOG =
            Product.load(BundledTexts.in(Locale.ENGLISH), "1").catalog();
    private static final Set<Step> LIVE =
            Set.of(Step.NETWORK, Step.BIOS, Step.OS, Step.PASSWORD, Step.PORTS, Step.IGSS, Step.MAINTENANCE);

    /** What only Kepware's interface tells: not live yet. */
    private static final Set<String> NOT_YET = Set.of("KEP-8.2.1");

    /** What can be mended only over Kepware's interface. */
    private static final Set<String> MENDED_WITH_KEPWARE = Set.of("KEP-8.4.1");

    static Stream<Requirement> visible() {
        return CATALOG.requirements().values().stream()
                .filter(r -> LIVE.contains(r.step()))
                .filter(r -> !r.evidence().equals("attest"))
                .filter(r -> !NOT_YET.contains(r.id()));
    }

    static Stream<Requirement> mendable() {
        return visible().filter(r -> r.fixable() && !MENDED_WITH_KEPWARE.contains(r.id()));
    }

    @ParameterizedTest
    @MethodSource("visible")
    void isLookedAt(Requirement requirement) {
        List<Control> controls = CATALOG.named(requirement.id());
        assertThat(controls).isNotEmpty().allMatch(c -> c.check().isPresent() && c.method() != Method.BY_HAND);
        Method wanted = requirement.evidence().equals("assisted") ? Method.ASSISTED : Method.AUTOMATIC;
        assertThat(controls).allMatch(c -> c.method() == wanted || c.method() == Method.ASSISTED);
    }

    @ParameterizedTest
    @MethodSource("mendable")
    void canBeMended(Requirement requirement) {
        assertThat(CATALOG.named(requirement.id())).anyMatch(c -> c.remedy().isPresent());
    }
}
