package org.andian.portal.audit;

import jakarta.enterprise.context.RequestScoped;

/**
 * From where the request comes that is being served: whoever receives it says so, and what it does
 * is noted with it.
 */
@RequestScoped
public class ClientAddress {

    private String address;

    /**
     * @param address of the client, behind proxies the one they tell
     */
    public void is(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }
}
