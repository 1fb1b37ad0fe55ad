package punchlist.machine.sddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SddlTest {

    static Stream<String> everyDescriptor() {
        return Stream.of(
                        "security-descriptors-from-hives.csv",
                        "directory-acl-cases.csv",
                        "event-channel-descriptors.csv")
                .flatMap(file -> Samples.rows(file).map(row -> row.get(file.startsWith("event") ? 1 : 3)))
                .filter(sddl -> !sddl.isEmpty());
    }

    static Stream<List<String>> hives() {
        return Samples.rows("security-descriptors-from-hives.csv")
                .filter(row -> !row.get(3).isEmpty() && !row.get(4).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("everyDescriptor")
    void everyRealDescriptorIsReadAndComesBackTheSame(String sddl) {
        SecurityDescriptor read = Sddl.parse(sddl);
        assertThat(Sddl.parse(Sddl.write(read))).isEqualTo(read);
        assertThat(SddlCompare.same(sddl, Sddl.write(read))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("hives")
    void textAndRawBytesOfAHiveSayTheSame(List<String> row) {
        SecurityDescriptor text = Sddl.parse(row.get(3));
        SecurityDescriptor raw = SelfRelative.parse(HexFormat.of().parseHex(row.get(4)));
        assertThat(raw.owner()).isEqualTo(text.owner());
        assertThat(raw.group()).isEqualTo(text.group());
        assertThat(raw.dacl().aces()).isEqualTo(text.dacl().aces());
        assertThat(raw.sacl().aces()).isEqualTo(text.sacl().aces());
    }

    @Test
    void bytesThatAreNoDescriptorAreRefusedAndOddKindsAreKept() {
        List<List<String>> odd = Samples.rows("security-descriptors-from-hives.csv")
                .filter(row -> row.get(3).isEmpty())
                .toList();
        assertThat(odd).hasSize(2);
        assertThat(catchThrowableOfType(
                        BadSddl.class,
                        () -> SelfRelative.parse(
                                HexFormat.of().parseHex(odd.get(0).get(4)))))
                .hasMessageContaining("header of 20 bytes");
        SecurityDescriptor callback =
                SelfRelative.parse(HexFormat.of().parseHex(odd.get(1).get(4)));
        assertThat(callback.dacl().aces())
                .anyMatch(ace -> !ace.isUnderstood() && ace.letters().equals("XA"));
        assertThat(Sddl.parse(Sddl.write(callback))).isEqualTo(callback);
    }

    @ParameterizedTest
    @CsvSource({
        "FA, 1f01ff",
        "FR, 120089",
        "FW, 120116",
        "FX, 1200a0",
        "KA, f003f",
        "KR, 20019",
        "KW, 20006",
        "KX, 20019",
        "GA, 10000000",
        "GX, 20000000",
        "GW, 40000000",
        "GR, 80000000",
        "RC, 20000",
        "SD, 10000",
        "WD, 40000",
        "WO, 80000",
        "CC, 1",
        "DC, 2",
        "LC, 4",
        "SW, 8",
        "RP, 10",
        "WP, 20",
        "DT, 40",
        "LO, 80",
        "CR, 100",
        "DCLCRPCR, 116",
        "0x1200A9, 1200a9",
        "0, 0",
        "010, 8",
        "1179817, 1200a9",
        "4294967295, ffffffff",
        "'', 0"
    })
    void rightsAreWordsOrNumbers(String written, String bits) {
        Ace ace = Sddl.parse("D:(A;;" + written + ";;;BA)").dacl().aces().getFirst();
        assertThat(Integer.toHexString(ace.mask())).isEqualTo(bits);
    }

    @ParameterizedTest
    @CsvSource({
        "BA, S-1-5-32-544",
        "WD, S-1-1-0",
        "AC, S-1-15-2-1",
        "OW, S-1-3-4",
        "ER, S-1-5-32-573",
        "RM, S-1-5-32-580",
        "S-1-0x5-18, S-1-5-18",
        "S-1-5-21-1-2-3-500, S-1-5-21-1-2-3-500"
    })
    void aliasesThatMeanTheSameEverywhereBecomeSids(String written, String sid) {
        assertThat(Sddl.parse("O:" + written).owner()).contains(new Trustee(sid));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LA", "LG", "DA", "DU", "DG", "DC", "DD", "CA", "SA", "EA", "PA", "RS", "RO", "AP", "KA", "EK", "CN"
            })
    void aliasesOfAnUnknownDomainStayAliases(String alias) {
        Trustee owner = Sddl.parse("O:" + alias).owner().orElseThrow();
        assertThat(owner.isAlias()).isTrue();
        assertThat(owner.sid()).isEmpty();
        assertThat(Sddl.write(Sddl.parse("O:" + alias))).isEqualTo("O:" + alias);
    }

    @Test
    void missingNullAndEmptyListsStayApart() {
        assertThat(Sddl.parse("O:BA").dacl()).isInstanceOf(Acl.Missing.class);
        assertThat(Sddl.parse("O:BAD:NO_ACCESS_CONTROL").dacl()).isInstanceOf(Acl.Null.class);
        assertThat(Sddl.parse("O:BAD:PNO_ACCESS_CONTROL").isProtected()).isTrue();
        assertThat(Sddl.parse("O:BAD:P").dacl())
                .isEqualTo(new Acl.Listed(new Acl.Flags(true, false, false), List.of()));
        assertThat(Sddl.parse("O:BAD:PARAIS:").sacl()).isInstanceOf(Acl.Listed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(XA;;FX;;;WD;(@User.Title==\"a ) b\" && (Member_of {SID(BA)})))",
                "(OA;CI;RP;4c164200-20c0-11d0-a768-00aa006e0529;bf967aba-0de6-11d0-a285-00aa003049e2;AU)",
                "(ZZ;;FA;;;WD)",
                "(ML;;NW;;;ME)",
                "(0x1f;;0x0;;;;#00ff)"
            })
    void entriesThatAreNotUnderstoodAreKeptAndMarked(String entry) {
        SecurityDescriptor read = Sddl.parse("D:" + entry + "(A;;FA;;;BA)");
        assertThat(read.dacl().aces()).hasSize(2);
        assertThat(read.dacl().aces().getFirst().isUnderstood()).isFalse();
        assertThat(Sddl.write(read)).contains(entry.replace("RP;", "0x10;").replace("NW;", "0x1;"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|0|O:, G:, D: or S:",
                "X:BA|0|O:, G:, D: or S:",
                "O:BAO:BA|4|not yet seen",
                "O:QQ|2|a SID or its two-letter alias",
                "O:S-1-281474976710656|2|an authority of 48 bits",
                "O:S-1-5-4294967296|2|numbers have 32 bits",
                "D:Q(A;;FA;;;BA)|2|P, AI, AR",
                "D:(A;;FA;;;BA|13|')' at the end",
                "D:(A;;FA;;BA)|12|';' between",
                "D:(A;XX;FA;;;BA)|5|inheritance flags",
                "D:(A;;QQ;;;BA)|6|rights",
                "D:(A;;F;;;BA)|6|rights",
                "D:(A;;0x1ffffffff;;;BA)|6|a number of 32 bits",
                "D:(A;;FA;nonsense;;BA)|9|GUID",
                "D:(a;;FA;;;BA)|3|letters of a kind",
                "D:(A;;FA;;;)|11|a SID",
                "D:(A;;FA;;;BA)x|14|one of"
            })
    void malformedTextIsRefusedWithPlaceAndExpectation(String text, int position, String expected) {
        BadSddl problem = catchThrowableOfType(BadSddl.class, () -> Sddl.parse(text));
        assertThat(problem).as(text).isNotNull();
        assertThat(problem.position()).isEqualTo(position);
        assertThat(problem.expected()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O:BAD:(A;;FA;;;SY)|O:S-1-5-32-544D:(A;;0x1f01ff;;;S-1-5-18)|true",
                "D:AI(A;;FA;;;SY)|D:(A;;FA;;;SY)|true",
                "D:P(A;;FA;;;SY)|D:(A;;FA;;;SY)|false",
                "D:(A;;FA;;;SY)(A;;FR;;;BU)|D:(A;;FR;;;BU)(A;;FA;;;SY)|false",
                "D:(A;ID;FA;;;SY)|D:(A;;FA;;;SY)|false",
                "D:|D:NO_ACCESS_CONTROL|false",
                "D:(A;;FA;;;SY)S:(AU;SA;FA;;;WD)|D:(A;;FA;;;SY)|true",
                "nonsense|nonsense|true",
                "nonsense|D:|false"
            })
    void descriptorsAreComparedByWhatTheyMean(String a, String b, boolean same) {
        assertThat(SddlCompare.same(a, b)).isEqualTo(same);
        assertThat(SddlCompare.same(b, a)).isEqualTo(same);
    }
}
