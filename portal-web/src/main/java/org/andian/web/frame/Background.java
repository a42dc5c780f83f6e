package org.andian.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.andian.portal.account.Person;

import java.io.IOException;

/**
 * Lets work that outlives its request use what belongs to a request: the person's scope, words,
 * formats.
 */
@ApplicationScoped
public class Background {

    /** Work that may fail at reading or writing. */
    public interface Work {

        void run() throws IOException;
    }

    @Inject private CurrentUser user;

    /**
     * Activates a request context of its own for this thread; to be called from a thread without
     * one.
     *
     * @param person whose reach and language the work has, as they were when it was ordered
     */
    @ActivateRequestContext
    public void as(Person person, Work work) throws IOException {
        user.become(person);
        work.run();
    }
}
