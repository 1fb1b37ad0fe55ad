package punchlist.machine.windows;

import com.sun.jna.platform.win32.Variant.VARIANT;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.AccountLookup;
import punchlist.machine.Member;
import punchlist.machine.Sid;
import punchlist.machine.system.ScheduledTask;
import punchlist.machine.system.ScheduledTasks;
import punchlist.machine.system.TaskTable;
import punchlist.machine.system.TaskXml;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * The tasks of all folders of the Task Scheduler (learn.microsoft.com/windows/win32/api/taskschd). Only methods that
 * read are called; the numbers are their places in the interfaces' tables. Windows lists to each account the tasks it may
 * read: the rest is hidden from all but administrators, and the answer says so.
 */
final class TaskReads {

    private static final String SCHEDULER = "{0f87369f-a4e5-4cfc-bd3e-73e6154572dd}";
    private static final String TASK_SERVICE = "{2faba4c7-4da9-4013-9697-20cc3fd40f85}";

    private static final int SERVICE_GET_FOLDER = 7;
    private static final int SERVICE_CONNECT = 10;
    private static final int FOLDER_GET_PATH = 8;
    private static final int FOLDER_GET_FOLDERS = 10;
    private static final int FOLDER_GET_TASKS = 14;
    private static final int COLLECTION_GET_COUNT = 7;
    private static final int COLLECTION_GET_ITEM = 8;
    private static final int TASK_GET_PATH = 8;
    private static final int TASK_GET_XML = 20;

    private static final int HIDDEN_TOO = 1; // TASK_ENUM_HIDDEN
    private static final int MOST = 5000;
    private static final int DEEPEST = 24;
    private static final String ADMINISTRATOR = "administrator";

    private final List<ScheduledTask> tasks = new ArrayList<>();
    private final Map<String, Why> unread = new HashMap<>();
    private final Map<String, Optional<Sid>> accounts = new HashMap<>();

    private TaskReads() {}

    static Reply<TaskTable> ask(ScheduledTasks question) throws CallFailed {
        TaskReads reads = new TaskReads();
        try (ComThread _ = ComThread.begin();
                ComObject service = ComObject.create("Task Scheduler", SCHEDULER, TASK_SERVICE)) {
            VARIANT.ByValue none = ComObject.nothing();
            service.call("ITaskService::Connect", SERVICE_CONNECT, none, none, none, none);
            try (ComObject root = service.object("ITaskService::GetFolder", SERVICE_GET_FOLDER, "\\")) {
                reads.folder(root, 0);
            }
        }
        Optional<String> missing = Elevation.isElevated() ? Optional.empty() : Optional.of(ADMINISTRATOR);
        return Reply.of(Answer.known(new TaskTable(reads.tasks, reads.unread, missing)));
    }

    private void folder(ComObject folder, int depth) throws CallFailed {
        if (depth > DEEPEST) {
            throw new CallFailed(new Why.Incomplete(DEEPEST + " folders deep"));
        }
        try (ComObject all = folder.object("ITaskFolder::GetTasks", FOLDER_GET_TASKS, HIDDEN_TOO)) {
            int count = count("IRegisteredTaskCollection::get_Count", all);
            for (int i = 1; i <= count; i++) {
                try (ComObject task = item("IRegisteredTaskCollection::get_Item", all, i)) {
                    task(task);
                }
            }
        }
        try (ComObject all = folder.object("ITaskFolder::GetFolders", FOLDER_GET_FOLDERS, 0)) {
            int count = count("ITaskFolderCollection::get_Count", all);
            for (int i = 1; i <= count; i++) {
                try (ComObject inner = item("ITaskFolderCollection::get_Item", all, i)) {
                    inner(inner, depth + 1);
                }
            }
        }
    }

    /** A folder that may not be opened costs itself, not the rest. */
    private void inner(ComObject folder, int depth) throws CallFailed {
        try {
            folder(folder, depth);
        } catch (CallFailed e) {
            if (e.why() instanceof Why.Incomplete) {
                throw e;
            }
            unread.put(folder.text("ITaskFolder::get_Path", FOLDER_GET_PATH), e.why());
        }
    }

    private static int count(String name, ComObject collection) throws CallFailed {
        IntByReference count = new IntByReference();
        collection.call(name, COLLECTION_GET_COUNT, count);
        return count.getValue();
    }

    private static ComObject item(String name, ComObject collection, int index) throws CallFailed {
        return collection.object(name, COLLECTION_GET_ITEM, new VARIANT.ByValue(new VARIANT(index)));
    }

    private void task(ComObject task) throws CallFailed {
        if (tasks.size() + unread.size() >= MOST) {
            throw new CallFailed(new Why.Incomplete(MOST + " tasks"));
        }
        String path = task.text("IRegisteredTask::get_Path", TASK_GET_PATH);
        try {
            tasks.add(resolved(TaskXml.parse(path, task.text("IRegisteredTask::get_Xml", TASK_GET_XML))));
        } catch (CallFailed e) {
            unread.put(path, e.why());
        } catch (IllegalArgumentException e) {
            unread.put(path, new Why.NotUnderstood(String.valueOf(e.getMessage())));
        }
    }

    private ScheduledTask resolved(ScheduledTask task) {
        if (task.sid().isPresent() || task.account().isBlank()) {
            return task;
        }
        return accounts.computeIfAbsent(task.account(), TaskReads::sid)
                .map(task::with)
                .orElse(task);
    }

    private static Optional<Sid> sid(String account) {
        try {
            Answer<Member> found = Accounts.ask(new AccountLookup(account)).answer();
            return found.toOptional().map(Member::sid);
        } catch (CallFailed e) {
            return Optional.empty();
        }
    }
}
