/**
 * Who stands behind accounts: decides which of them are one natural person's, for every room in
 * which two people are needed. Whether two are needed it does not decide.
 */
package org.andian.portal.account.person;
