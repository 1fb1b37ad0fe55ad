package punchlist.check.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.machine.sddl.Samples;
import punchlist.machine.sddl.Sddl;

class DirectoryCasesTest {

    static Stream<List<String>> cases() {
        return Samples.rows("directory-acl-cases.csv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseIsAnsweredAsTheTableSays(List<String> row) {
        OrdinaryAccess access = new OrdinaryAccess(Sddl.parse(row.get(3)));
        List<String> answers = Stream.of(access.create(), access.changeExisting(), access.changePermissions())
                .map(answer -> answer.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        assertThat(answers).as(row.get(0) + ": " + row.get(7)).isEqualTo(row.subList(4, 7));
    }

    @Test
    void entriesThatAreOnlyInheritedSpeakOfWhatComesLater() {
        OrdinaryAccess access =
                new OrdinaryAccess(Sddl.parse("O:BAD:P(A;OICI;FA;;;BA)(A;OICIIO;SDGXGWGR;;;AU)(A;;0x1200a9;;;BU)"));
        assertThat(access.create()).isEqualTo(OrdinaryAccess.Answer.CHILDREN_YES);
        assertThat(access.changeExisting()).isEqualTo(OrdinaryAccess.Answer.NO);
        assertThat(access.createdFiles()).isEqualTo(OrdinaryAccess.Answer.CHILDREN_YES);
    }
}
