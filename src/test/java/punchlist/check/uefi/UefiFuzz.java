package punchlist.check.uefi;

import java.util.List;
import java.util.Optional;
import punchlist.fuzz.Target;

/** Boot entries under fire. */
public final class UefiFuzz {

    private UefiFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        return List.of(Target.of(
                "boot-entry",
                260,
                Target.Form.BYTES,
                List.of(
                        Options.active(
                                "Windows Boot Manager",
                                Options.partition("c822f3ca-cfbc-4b61-b460-012f3d5be185"),
                                Options.file("\\EFI\\Microsoft\\Boot\\bootmgfw.efi")),
                        Options.active("USB", Options.node(2, 1, new byte[8]), Options.node(3, 5, new byte[2])),
                        Options.active("Legacy", Options.node(5, 1, new byte[4]))),
                UefiFuzz::entry));
    }

    private static Optional<String> entry(byte[] input) {
        LoadOption option = LoadOption.parse(input);
        Target.promise(option.path().nodes().size() <= input.length / 4, "more nodes than there is room for");
        option.path().medium();
        option.path().partition();
        option.path().file();
        BootNumbers.parse(input)
                .ifPresent(numbers ->
                        Target.promise(numbers.stream().allMatch(n -> n >= 0 && n <= 0xFFFF), "a number that is none"));
        return option.problem();
    }
}
