package org.andian.portal.notification.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;

/** Keys on curve P-256; a public one is told by its point, uncompressed, in 65 bytes. */
final class Curve {

    static final int POINT = 65;

    private static final int COORDINATE = 32;
    private static final byte UNCOMPRESSED = 4;
    private static final String NAME = "secp256r1";
    private static final int CUBE = 3;

    private Curve() {}

    static KeyPair newPair() {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec(NAME));
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has curve P-256.", e);
        }
    }

    /**
     * @throws IllegalArgumentException where it is no point of the curve
     */
    static ECPublicKey key(byte[] point) {
        if (point.length != POINT || point[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("no uncompressed point");
        }
        BigInteger x = new BigInteger(1, point, 1, COORDINATE);
        BigInteger y = new BigInteger(1, point, 1 + COORDINATE, COORDINATE);
        try {
            ECParameterSpec spec = spec();
            requireOn(spec.getCurve(), x, y);
            return (ECPublicKey)
                    KeyFactory.getInstance("EC")
                            .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key on P-256", e);
        }
    }

    static byte[] point(ECPublicKey key) {
        byte[] point = new byte[POINT];
        point[0] = UNCOMPRESSED;
        write(key.getW().getAffineX(), point, 1);
        write(key.getW().getAffineY(), point, 1 + COORDINATE);
        return point;
    }

    private static ECParameterSpec spec() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(NAME));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    /** A point elsewhere would tell its sender something of a secret. */
    private static void requireOn(EllipticCurve curve, BigInteger x, BigInteger y) {
        BigInteger prime = ((ECFieldFp) curve.getField()).getP();
        BigInteger right = x.pow(CUBE).add(curve.getA().multiply(x)).add(curve.getB()).mod(prime);
        boolean isSmall = x.compareTo(prime) < 0 && y.compareTo(prime) < 0;
        if (!isSmall || !y.multiply(y).mod(prime).equals(right)) {
            throw new IllegalArgumentException("no point of P-256");
        }
    }

    private static void write(BigInteger value, byte[] into, int at) {
        byte[] bytes = value.toByteArray();
        int skipped = Math.max(0, bytes.length - COORDINATE);
        int length = bytes.length - skipped;
        System.arraycopy(bytes, skipped, into, at + COORDINATE - length, length);
    }
}
