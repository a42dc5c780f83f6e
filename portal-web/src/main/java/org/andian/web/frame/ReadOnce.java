package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a request has read already: a page that names a figure in several places asks for it once.
 * Forgotten before what a form sent is answered, since an act may have changed it.
 */
@Named("readOnce")
@RequestScoped
public class ReadOnce {

    private final Map<Object, Object> answers = new HashMap<>();

    /**
     * The answer to a question, from the first that put it.
     *
     * @param question what is asked, unlike that of any other bean: such as "outbox.tally", or a
     *     list of such a text and what the answer depends on
     * @param read asked at most once; a null is kept as well
     */
    @SuppressWarnings("unchecked")
    public <T> T once(Object question, Supplier<T> read) {
        if (!answers.containsKey(question)) {
            answers.put(question, read.get());
        }
        return (T) answers.get(question);
    }

    /** Called before each rendering; a page that is only opened keeps what it read until then. */
    public void forget() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            answers.clear();
        }
    }
}
