package punchlist.check.firmware;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.check.uefi.Options;
import punchlist.machine.UefiVariable;
import punchlist.scope.Scope;

/** Small recorded machines with a firmware. */
final class Firmwares {

    private static final byte[] DISK = Options.active(
            "Windows Boot Manager",
            Options.partition("c822f3ca-cfbc-4b61-b460-012f3d5be185"),
            Options.file("\\EFI\\Microsoft\\Boot\\bootmgfw.efi"));

    private final Map<String, String> variables = new LinkedHashMap<>();
    private final List<String> sections = new ArrayList<>();

    /** A machine that started from its disk, with nothing else in its order. */
    static Firmwares windows() {
        return new Firmwares()
                .variable("BootOrder", 0, 0)
                .variable("BootCurrent", 0, 0)
                .entry(0, DISK)
                .without("BootNext");
    }

    Firmwares variable(String name, int... bytes) {
        byte[] value = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            value[i] = (byte) bytes[i];
        }
        return with(name, value);
    }

    Firmwares entry(int number, byte[] option) {
        return with(String.format("Boot%04X", number), option);
    }

    /** The order of entries; the first is Windows. */
    Firmwares then(byte[] option) {
        return variable("BootOrder", 0, 0, 1, 0).entry(1, option);
    }

    Firmwares without(String name) {
        variables.put(name, "null");
        return this;
    }

    Firmwares unread(String name, String reason) {
        variables.put(name, "{'unread':" + reason + "}");
        return this;
    }

    private Firmwares with(String name, byte[] value) {
        variables.put(name, "'" + Base64.getEncoder().encodeToString(value) + "'");
        return this;
    }

    /** Type 0 with the second extension byte, and type 1 with this maker and model. */
    Firmwares made(String maker, String model) {
        return made(maker, model, 0);
    }

    Firmwares made(String maker, String model, int extension) {
        byte[] strings = ("Vendor\0" + "1.2\0" + "01/02/2024\0\0").getBytes(StandardCharsets.ISO_8859_1);
        byte[] firmware = new byte[0x18];
        firmware[1] = 0x18;
        firmware[4] = 1;
        firmware[5] = 2;
        firmware[8] = 3;
        firmware[0x13] = (byte) extension;
        byte[] named = (maker + "\0" + model + "\0\0").getBytes(StandardCharsets.ISO_8859_1);
        byte[] system = {1, 8, 1, 0, 1, 2, 0, 0};
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List.of(firmware, strings, system, named, new byte[] {127, 4, 2, 0, 0, 0})
                .forEach(all::writeBytes);
        return smbios(all.toByteArray());
    }

    Firmwares smbios(byte[] table) {
        return section("'smbios':'" + Base64.getEncoder().encodeToString(table) + "'");
    }

    Firmwares section(String json) {
        sections.add(json);
        return this;
    }

    Finding judge(String control) {
        List<String> all = new ArrayList<>(sections);
        all.add(variables.entrySet().stream()
                .map(v -> "'" + v.getKey() + "-" + UefiVariable.GLOBAL + "':" + v.getValue())
                .collect(Collectors.joining(",", "'uefi':{", "}")));
        return Recorded.only(control, Recorded.machine(String.join(",", all)), Scope.unsaid());
    }
}
