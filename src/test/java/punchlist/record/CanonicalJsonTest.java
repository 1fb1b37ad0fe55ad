package punchlist.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal content has equal bytes. */
class CanonicalJsonTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{ \"b\" : 1 , \"a\" : [ true , null ] } | {\"a\":[true,null],\"b\":1}",
                "{\"B\":1,\"a\":2,\"ä\":3} | {\"B\":1,\"a\":2,\"ä\":3}",
                "\"\\u00e4\\/\\u0001\\u007f\" | \"ä/\\u0001\u007f\"",
                "\"\\ud83d\\ude00\" | \"😀\"",
                "\"\\ud800x\\udc00\" | \"\\ud800x\\udc00\"",
                "-0 | 0",
                "9223372036854775808 | 9223372036854775808",
                "-9223372036854775808 | -9223372036854775808",
                "{\"a\":1,\"b\":{\"d\":1,\"c\":2},\"ab\":3} | {\"a\":1,\"ab\":3,\"b\":{\"c\":2,\"d\":1}}",
                "\"a\\tb\\n\\u001f\\\"\\\\\" | \"a\\tb\\n\\u001f\\\"\\\\\"",
                "\"\\b\\f\\r\\ud83d\\ud83d\\ude00\" | \"\\b\\f\\r\\ud83d😀\""
            })
    void thereIsOneWayToWriteAValue(String given, String canonical) {
        assertThat(CanonicalJson.write(SmallRecord.json(given))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"1.5", "1e2", "0.0"})
    void numbersThatAreNotWholeAreRefused(String number) {
        assertThatThrownBy(() -> CanonicalJson.write(SmallRecord.json(number)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHashIsSha256OfTheText() {
        assertThat(CanonicalJson.sha256(SmallRecord.json("{}")))
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }
}
