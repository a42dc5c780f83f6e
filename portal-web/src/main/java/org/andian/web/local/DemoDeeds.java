package org.andian.web.local;

import org.andian.web.local.DemoAct.Kind;

import java.util.Map;
import java.util.function.Consumer;

/** Some of what a demo's people do, each through the door that others use too. */
public interface DemoDeeds {

    /** How acts of one kind are done. */
    interface Deed {

        /**
         * @return the number of what came of it, null where there is nothing to refer to, as where
         *     nothing was found to deal with
         * @throws org.andian.portal.refusal.Refusal as the door does
         */
        Long done(DemoStep step);

        /** Of which nothing comes that others refer to. */
        static Deed only(Consumer<DemoStep> act) {
            return step -> {
                act.accept(step);
                return null;
            };
        }
    }

    Map<Kind, Deed> deeds();
}
