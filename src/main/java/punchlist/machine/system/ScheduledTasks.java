package punchlist.machine.system;

import punchlist.reading.Question;

/**
 * The tasks of the Task Scheduler, hidden ones too (learn.microsoft.com/windows/win32/taskschd/task-scheduler-start-page).
 * Of a task only what says who is used by it is kept: arguments, in which a password may stand, are never read into an
 * answer.
 */
public record ScheduledTasks() implements Question<TaskTable> {}
