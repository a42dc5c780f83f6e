package org.andian.web.phone;

import org.andian.portal.scope.Scope;

import java.util.List;

/** What of one room waits for the caller; each implementation is a CDI bean. */
interface PhoneTasks {

    /** In the order of their last days; in the caller's language. */
    List<PhoneTask> of(Scope scope);
}
