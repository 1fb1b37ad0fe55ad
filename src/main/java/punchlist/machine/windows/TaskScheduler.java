package punchlist.machine.windows;

import com.sun.jna.platform.win32.Variant.VARIANT;
import java.util.Optional;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/**
 * Tasks in a folder of this program's own in the Task Scheduler (learn.microsoft.com/windows/win32/api/taskschd). To be
 * touched on Windows only. The numbers are the methods' places in the interfaces' tables, which never change.
 */
public final class TaskScheduler {

    private static final String SCHEDULER = "{0f87369f-a4e5-4cfc-bd3e-73e6154572dd}";
    private static final String TASK_SERVICE = "{2faba4c7-4da9-4013-9697-20cc3fd40f85}";
    private static final String FOLDER = "Punchlist";

    private static final int SERVICE_GET_FOLDER = 7;
    private static final int SERVICE_CONNECT = 10;
    private static final int FOLDER_GET_FOLDER = 9;
    private static final int FOLDER_CREATE_FOLDER = 11;
    private static final int FOLDER_DELETE_FOLDER = 12;
    private static final int FOLDER_GET_TASK = 13;
    private static final int FOLDER_DELETE_TASK = 15;
    private static final int FOLDER_REGISTER_TASK = 16;
    private static final int TASK_GET_XML = 20;

    private static final int TASK_CREATE_OR_UPDATE = 6;
    private static final int TASK_LOGON_SERVICE_ACCOUNT = 5;

    /** Only administrators and the system may see, run or change a task, and what is put into the folder later. */
    private static final String ADMINISTRATORS_ONLY = "D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";

    private static final String SYSTEM = "S-1-5-18";
    private static final Why NOT_EMPTY = new Why.Failed("ITaskFolder::DeleteFolder", "145");

    private TaskScheduler() {}

    /** What is done in the Task Scheduler, from its root folder. */
    @FunctionalInterface
    private interface Doing<T> {
        T in(ComObject root) throws CallFailed;
    }

    /**
     * Registers a task, or replaces the one of that name. It runs as the system.
     *
     * @param xml the task by the Task Scheduler's own schema
     * @return why it was not registered
     */
    public static Optional<Why> register(String name, String xml) {
        Answer<Boolean> done = inScheduler(root -> {
            try (ComObject folder = folder(root);
                    ComObject task = register(folder, name, xml)) {
                return task.getPointer() != null;
            }
        });
        return done instanceof Answer.Unread<Boolean>(Why why) ? Optional.of(why) : Optional.empty();
    }

    private static ComObject register(ComObject folder, String name, String xml) throws CallFailed {
        return folder.object(
                "ITaskFolder::RegisterTask",
                FOLDER_REGISTER_TASK,
                name,
                xml,
                TASK_CREATE_OR_UPDATE,
                new ComObject.Variant(SYSTEM),
                ComObject.nothing(),
                TASK_LOGON_SERVICE_ACCOUNT,
                new ComObject.Variant(ADMINISTRATORS_ONLY));
    }

    private static ComObject folder(ComObject root) throws CallFailed {
        try {
            return root.object("ITaskFolder::GetFolder", FOLDER_GET_FOLDER, FOLDER);
        } catch (NotThere e) {
            return root.object(
                    "ITaskFolder::CreateFolder",
                    FOLDER_CREATE_FOLDER,
                    FOLDER,
                    new ComObject.Variant(ADMINISTRATORS_ONLY));
        }
    }

    /** A task as the Task Scheduler keeps it; absent when there is none of that name. */
    public static Answer<String> definition(String name) {
        return inScheduler(root -> {
            try (ComObject folder = root.object("ITaskFolder::GetFolder", FOLDER_GET_FOLDER, FOLDER);
                    ComObject task = folder.object("ITaskFolder::GetTask", FOLDER_GET_TASK, name)) {
                return task.text("IRegisteredTask::get_Xml", TASK_GET_XML);
            }
        });
    }

    /**
     * Removes a task, and the folder when nothing is left in it.
     *
     * @return why it is still there; none when there was no such task
     */
    public static Optional<Why> remove(String name) {
        Answer<Boolean> done = inScheduler(root -> {
            try (ComObject folder = root.object("ITaskFolder::GetFolder", FOLDER_GET_FOLDER, FOLDER)) {
                folder.call("ITaskFolder::DeleteTask", FOLDER_DELETE_TASK, name, 0);
            }
            removeEmptyFolder(root);
            return true;
        });
        return done instanceof Answer.Unread<Boolean>(Why why) ? Optional.of(why) : Optional.empty();
    }

    /** Windows leaves a folder with another task in it where it is. */
    private static void removeEmptyFolder(ComObject root) throws CallFailed {
        try {
            root.call("ITaskFolder::DeleteFolder", FOLDER_DELETE_FOLDER, FOLDER, 0);
        } catch (CallFailed e) {
            if (!e.why().equals(NOT_EMPTY)) {
                throw e;
            }
        }
    }

    private static <T> Answer<T> inScheduler(Doing<T> doing) {
        try (ComThread _ = ComThread.begin();
                ComObject service = ComObject.create("Task Scheduler", SCHEDULER, TASK_SERVICE)) {
            VARIANT.ByValue none = ComObject.nothing();
            service.call("ITaskService::Connect", SERVICE_CONNECT, none, none, none, none);
            try (ComObject root = service.object("ITaskService::GetFolder", SERVICE_GET_FOLDER, "\\")) {
                return Answer.known(doing.in(root));
            }
        } catch (NotThere e) {
            return Answer.absent();
        } catch (CallFailed e) {
            return Answer.unread(e.why());
        } catch (RuntimeException e) {
            return Answer.unread(new Why.Failed("Task Scheduler", e.toString()));
        } catch (LinkageError e) {
            return Answer.unread(new Why.Unsupported("Windows without the Task Scheduler"));
        }
    }
}
