package punchlist.machine.windows;

import com.sun.jna.platform.win32.OaIdl.SAFEARRAY;
import com.sun.jna.platform.win32.OleAuto;
import com.sun.jna.platform.win32.Variant;
import com.sun.jna.platform.win32.Variant.VARIANT;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.firewall.FirewallProduct;
import punchlist.machine.firewall.FirewallProductList;
import punchlist.machine.firewall.FirewallProducts;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * The products that registered with Windows' firewall (netfw.h). The numbers are the methods' places in the interfaces'
 * tables; Register, which stands among them, is never called.
 */
final class FirewallProductReads {

    private static final String CLASS = "HNetCfg.FwProducts";
    private static final String PRODUCTS_CLASS = "{CC19079B-8272-4D73-BB70-CDB533527B61}";
    private static final String PRODUCTS = "{39EB36E0-2097-40BD-8AF2-63A13B525362}";
    private static final int GET_COUNT = 7;
    private static final int ITEM = 9;
    private static final int GET_CATEGORIES = 7;
    private static final int GET_NAME = 9;
    private static final int GET_PROGRAM = 11;
    private static final int MOST = 1_000;

    private FirewallProductReads() {}

    static Reply<FirewallProductList> ask(FirewallProducts question) throws CallFailed {
        try (ComThread _ = ComThread.begin();
                ComObject products = ComObject.create(CLASS, PRODUCTS_CLASS, PRODUCTS)) {
            IntByReference count = new IntByReference();
            products.call("INetFwProducts::get_Count", GET_COUNT, count);
            if (count.getValue() < 0 || count.getValue() > MOST) {
                throw CallFailed.saying("INetFwProducts::get_Count", Integer.toString(count.getValue()));
            }
            List<FirewallProduct> all = new ArrayList<>();
            for (int at = 0; at < count.getValue(); at++) {
                try (ComObject product = products.object("INetFwProducts::Item", ITEM, at)) {
                    all.add(product(product));
                }
            }
            return Reply.of(Answer.known(new FirewallProductList(all)));
        }
    }

    private static FirewallProduct product(ComObject product) throws CallFailed {
        String program = product.text("INetFwProduct::get_PathToSignedProductExe", GET_PROGRAM);
        return new FirewallProduct(
                product.text("INetFwProduct::get_DisplayName", GET_NAME),
                categories(product),
                Optional.of(program).filter(text -> !text.isEmpty()));
    }

    private static List<Integer> categories(ComObject product) throws CallFailed {
        VARIANT.ByReference value = new VARIANT.ByReference();
        product.call("INetFwProduct::get_RuleCategories", GET_CATEGORIES, value);
        try {
            return numbers(value);
        } finally {
            OleAuto.INSTANCE.VariantClear(value);
        }
    }

    /** The numbers in an array of numbers or of VARIANTs that hold numbers; nothing where no array is passed. */
    static List<Integer> numbers(VARIANT value) throws CallFailed {
        int kind = value.getVarType().intValue();
        if (kind == Variant.VT_EMPTY || kind == Variant.VT_NULL) {
            return List.of();
        }
        if ((kind & Variant.VT_ARRAY) == 0) {
            throw new CallFailed(new Why.NotUnderstood("categories of the VARIANT type " + kind));
        }
        SAFEARRAY array = (SAFEARRAY) value.getValue();
        List<Integer> numbers = new ArrayList<>();
        for (int at = array.getLBound(0); at <= array.getUBound(0); at++) {
            Object element = array.getElement(at);
            Object plain = element instanceof VARIANT inner ? inner.getValue() : element;
            if (!(plain instanceof Number number)) {
                throw new CallFailed(new Why.NotUnderstood("a category that is no number"));
            }
            numbers.add(number.intValue());
        }
        return numbers;
    }
}
