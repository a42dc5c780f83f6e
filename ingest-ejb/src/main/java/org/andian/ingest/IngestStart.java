package org.andian.ingest;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

import org.andian.ingest.mqtt.MqttEar;
import org.andian.portal.StartUp;

/**
 * Opens the lanes, then the ears, on threads of their own, once the database is up to date; at the
 * end the ears close first.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class IngestStart {

    @Inject private StartUp startUp;

    @Inject private Lanes lanes;

    @Inject private MqttEar mqtt;

    /** Blocks until the migrations have run; devices that send meanwhile wait in the broker. */
    @PostConstruct
    void open() {
        startUp.awaitMigrated();
        lanes.start();
        mqtt.start();
    }

    /**
     * Lanes finish the batch they are in; what still waits goes back unacknowledged and comes
     * again.
     */
    @PreDestroy
    void close() {
        mqtt.stop();
        lanes.stop();
    }
}
