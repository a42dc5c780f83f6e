package org.andian.launcher.tls;

import org.andian.launcher.Settings;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** By which names and addresses other machines may call this one. */
final class OwnNames {

    private OwnNames() {}

    /**
     * Its host name, the addresses it listens on, loopback and what the settings add; sorted.
     *
     * @return each as keytool writes an alternative name, such as {@code dns:portal} or {@code
     *     ip:192.0.2.7}
     */
    static List<String> of(Settings settings) throws IOException {
        TreeSet<String> names = new TreeSet<>(List.of("dns:localhost", "ip:127.0.0.1"));
        hostNames(names);
        if (settings.listensEverywhere()) {
            for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                Collections.list(one.getInetAddresses()).stream()
                        .filter(address -> !address.isLinkLocalAddress())
                        .forEach(address -> names.add(name(address.getHostAddress())));
            }
        } else {
            names.add(name(settings.bind()));
        }
        settings.protection().names().forEach(name -> names.add(name(name)));
        return List.copyOf(names);
    }

    /** A machine that does not know its own name has none. */
    private static void hostNames(TreeSet<String> names) {
        try {
            InetAddress own = InetAddress.getLocalHost();
            for (String name : List.of(own.getHostName(), own.getCanonicalHostName())) {
                if (name.matches("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")) {
                    names.add(name(name));
                }
            }
        } catch (UnknownHostException nameless) {
            System.getLogger(OwnNames.class.getName())
                    .log(System.Logger.Level.DEBUG, "This machine has no name", nameless);
        }
    }

    private static String name(String text) {
        String bare = text.replaceAll("[\\[\\]]|%.*", "");
        boolean isAddress = bare.contains(":") || bare.matches("[0-9.]+");
        return (isAddress ? "ip:" : "dns:") + (isAddress ? canonical(bare) : bare);
    }

    /** As Java reads it back from a certificate. */
    private static String canonical(String address) {
        try {
            InetAddress read = InetAddress.getByName(address);
            return read instanceof Inet6Address
                    ? read.getHostAddress().replaceAll("%.*", "")
                    : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
