package punchlist.faults;

import punchlist.reading.Answer;
import punchlist.reading.Question;

/** How a server was before the program touched it. */
interface First {

    <T> Answer<T> first(Question<T> question);
}
