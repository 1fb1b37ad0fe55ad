package punchlist.machine.windows;

import java.util.stream.Stream;
import punchlist.machine.firmware.FirmwareInterface;
import punchlist.machine.firmware.FirmwareSetting;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/** A setting in the list that a vendor's interface gives. */
final class FirmwareSettingReads {

    private FirmwareSettingReads() {}

    static Reply<String> ask(FirmwareSetting question) throws CallFailed {
        Answer<WmiTable> listed = WmiReads.ask(list(question.at())).answer();
        return Reply.of(
                switch (listed) {
                    case Answer.Absent<WmiTable> absent -> Answer.absent();
                    case Answer.Unread<WmiTable>(Why why) -> Answer.unread(why);
                    case Answer.Known<WmiTable>(WmiTable table) ->
                        table.all().stream()
                                .flatMap(one -> value(one, question))
                                .findFirst()
                                .map(Answer::known)
                                .orElseGet(Answer::absent);
                });
    }

    private static WmiInstances list(FirmwareInterface at) {
        return new WmiInstances(
                at.namespace(),
                switch (at) {
                    case HP -> "HP_BIOSEnumeration";
                    case LENOVO -> "Lenovo_BiosSetting";
                });
    }

    private static Stream<String> value(WmiObject one, FirmwareSetting question) {
        return switch (question.at()) {
            case HP ->
                one.text("Name").filter(question.name()::equals).isPresent()
                        ? one.text("CurrentValue").stream()
                        : Stream.empty();
            case LENOVO ->
                one.text("CurrentSetting").flatMap(FirmwareInterface::item).stream()
                        .filter(item -> item.name().equals(question.name()))
                        .map(FirmwareInterface.Item::value);
        };
    }
}
