package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.OaIdl.SAFEARRAY;
import com.sun.jna.platform.win32.Variant;
import com.sun.jna.platform.win32.Variant.VARIANT;
import com.sun.jna.platform.win32.WTypes.VARTYPE;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.firewall.ActiveProfiles;
import punchlist.machine.firewall.FirewallProductList;
import punchlist.machine.firewall.FirewallProducts;
import punchlist.machine.firewall.ProfileSet;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/** Wine has no firewall; what it lacks must be unsupported, never an empty list. */
@Tag("windows")
class FirewallStateOnWindowsTest {

    @Test
    void registeredProductsAreListedOrUnsupported() {
        Answer<FirewallProductList> answer = ThisWindows.ask(new FirewallProducts());
        if (Wine.isHere()) {
            assertThat(answer).isEqualTo(Answer.unread(new Why.Unsupported("Windows without HNetCfg.FwProducts")));
        } else {
            assertThat(answer).isInstanceOf(Answer.Known.class);
        }
    }

    @Test
    void someProfileCountsOrItIsSaidWhyThatIsNotKnown() {
        switch (ThisWindows.ask(new ActiveProfiles())) {
            case Answer.Known<ProfileSet>(ProfileSet set) ->
                assertThat(set.all()).isNotEmpty();
            case Answer.Absent<ProfileSet> absent -> throw new AssertionError("a firewall always has profiles");
            case Answer.Unread<ProfileSet>(Why why) ->
                assertThat(Wine.isHere()).as(why.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Variant.VT_VARIANT, Variant.VT_I4})
    void categoriesAreReadFromBothFormsOfAnArray(int type) throws CallFailed {
        SAFEARRAY array = SAFEARRAY.createSafeArray(new VARTYPE(type), 2);
        array.putElement(type == Variant.VT_I4 ? (Object) 0 : new VARIANT(0), 0);
        array.putElement(type == Variant.VT_I4 ? (Object) 2 : new VARIANT(2), 1);
        assertThat(FirewallProductReads.numbers(new VARIANT(array))).isEqualTo(List.of(0, 2));
    }
}
