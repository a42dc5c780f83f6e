package org.andian.portal.audit;

import jakarta.enterprise.context.RequestScoped;

/** From where the request comes that is being served. */
@RequestScoped
class ClientAddress {

    private String address;

    void is(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }
}
