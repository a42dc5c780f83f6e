package org.andian.test.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser with its maker's push service in one: takes only what is signed by the key it has
 * agreed to, and reads what it takes, by RFC 8291 and 8292.
 */
final class PushMaker implements AutoCloseable {

    private static final int CREATED = 201;
    private static final int FORBIDDEN = 403;
    private static final int POINT = 65;
    private static final int DAY_SECONDS = 86_400;

    /** Behind the text of a message of one record (RFC 8188, section 2). */
    private static final byte LAST_RECORD = 2;

    private final HttpServer server;
    private final KeyPair pair;
    private final byte[] auth = new byte[16];
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile String agreed;

    private PushMaker() throws IOException, GeneralSecurityException {
        KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        pair = maker.generateKeyPair();
        new SecureRandom().nextBytes(auth);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/push/", this::take);
        server.start();
    }

    static PushMaker started() throws IOException, GeneralSecurityException {
        return new PushMaker();
    }

    /** Under the portal's key, as a page gets it. */
    void agree(String key) {
        agreed = key;
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/push/" + hashCode();
    }

    String p256dh() {
        return coded(point((ECPublicKey) pair.getPublic()));
    }

    String auth() {
        return coded(auth);
    }

    /** What has come for this browser. */
    List<String> read() {
        return List.copyOf(read);
    }

    /** What it could not take, and why. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        int status = CREATED;
        try {
            requireSigned(authorization);
            requireHeaders(exchange.getRequestHeaders());
            read.add(opened(body));
        } catch (GeneralSecurityException wrong) {
            refused.add(wrong + " " + authorization);
            status = FORBIDDEN;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void requireSigned(String authorization) throws GeneralSecurityException {
        String[] parts = authorization.split("[ ,=]+");
        if (parts.length != 5 || !parts[4].equals(agreed)) {
            throw new GeneralSecurityException("another key");
        }
        int dot = parts[2].lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(Base64.getUrlDecoder().decode(agreed)));
        signature.update(parts[2].substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(Base64.getUrlDecoder().decode(parts[2].substring(dot + 1)))) {
            throw new GeneralSecurityException("not signed");
        }
        requireClaims(parts[2].split("\\.")[1]);
    }

    /** For this service, and for no longer than a day (RFC 8292, section 2). */
    private void requireClaims(String coded) throws GeneralSecurityException {
        JsonObject claims =
                JsonParser.parseString(
                                new String(
                                        Base64.getUrlDecoder().decode(coded),
                                        StandardCharsets.UTF_8))
                        .getAsJsonObject();
        long left = claims.get("exp").getAsLong() - Instant.now().getEpochSecond();
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        if (!claims.get("aud").getAsString().equals(origin) || left <= 0 || left > DAY_SECONDS) {
            throw new GeneralSecurityException("for another service or time: " + claims);
        }
    }

    /** Without a time to live a maker's service takes nothing (RFC 8030, section 5.2). */
    private static void requireHeaders(Headers headers) throws GeneralSecurityException {
        String encoding = headers.getFirst("Content-Encoding");
        String kept = headers.getFirst("TTL");
        if (!"aes128gcm".equals(encoding) || kept == null || !kept.matches("\\d+")) {
            throw new GeneralSecurityException("encoding " + encoding + ", TTL " + kept);
        }
    }

    private String opened(byte[] message) throws GeneralSecurityException {
        ByteBuffer in = ByteBuffer.wrap(message);
        byte[] salt = next(in, 16);
        int record = in.getInt();
        byte[] sender = next(in, in.get());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.getPrivate());
        agreement.doPhase(key(sender), true);
        byte[] own = point((ECPublicKey) pair.getPublic());
        byte[] material =
                mac(
                        mac(auth, agreement.generateSecret()),
                        all(ascii("WebPush: info\0"), own, sender, new byte[] {1}));
        byte[] extracted = mac(salt, material);
        byte[] secret = mac(extracted, all(ascii("Content-Encoding: aes128gcm\0"), new byte[] {1}));
        byte[] nonce = mac(extracted, all(ascii("Content-Encoding: nonce\0"), new byte[] {1}));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(Arrays.copyOf(secret, 16), "AES"),
                new GCMParameterSpec(128, Arrays.copyOf(nonce, 12)));
        if (in.remaining() > record) {
            throw new GeneralSecurityException("more than one record of " + record);
        }
        byte[] plain = cipher.doFinal(next(in, in.remaining()));
        if (plain[plain.length - 1] != LAST_RECORD) {
            throw new GeneralSecurityException("not the last record");
        }
        return new String(plain, 0, plain.length - 1, StandardCharsets.UTF_8);
    }

    private ECPublicKey key(byte[] point) throws GeneralSecurityException {
        BigInteger x = new BigInteger(1, point, 1, 32);
        BigInteger y = new BigInteger(1, point, 33, 32);
        return (ECPublicKey)
                KeyFactory.getInstance("EC")
                        .generatePublic(
                                new ECPublicKeySpec(
                                        new ECPoint(x, y),
                                        ((ECPublicKey) pair.getPublic()).getParams()));
    }

    private static byte[] point(ECPublicKey key) {
        byte[] point = new byte[POINT];
        point[0] = 4;
        write(key.getW().getAffineX(), point, 33);
        write(key.getW().getAffineY(), point, POINT);
        return point;
    }

    private static void write(BigInteger value, byte[] into, int end) {
        byte[] bytes = value.toByteArray();
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, into, end - length, length);
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] next(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] all(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String coded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
