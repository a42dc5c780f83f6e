package org.andian.web.account;

import jakarta.security.enterprise.credential.Credential;

/**
 * The code of a second factor, typed after the password was right; worthless once it was offered.
 */
record CodeCredential(String code) implements Credential {}
