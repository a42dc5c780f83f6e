package org.andian.portal.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;

/** This node's key of the trail, read once. */
@ApplicationScoped
class TrailKey {

    private ChainKey key;

    @PostConstruct
    void read() {
        key = ChainKey.ofEnvironment();
    }

    ChainKey get() {
        return key;
    }
}
