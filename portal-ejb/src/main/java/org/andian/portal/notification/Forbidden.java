package org.andian.portal.notification;

import org.andian.portal.refusal.Refusal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Addresses to which no message is sent, whatever a name stands for at the moment: those of the
 * link alone, where clouds tell machines their secrets, of groups, and of nobody.
 */
public final class Forbidden {

    /** Where clouds tell the same beside the link's addresses. */
    private static final Set<String> METADATA =
            Set.of("100.100.100.200", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254");

    private Forbidden() {}

    /**
     * @throws Refusal ADDRESS_OF_SYSTEM
     */
    public static void require(String host) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (is(address)) {
                throw new Refusal(NotificationReason.ADDRESS_OF_SYSTEM);
            }
        }
    }

    static boolean is(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()
                || METADATA.contains(address.getHostAddress());
    }
}
