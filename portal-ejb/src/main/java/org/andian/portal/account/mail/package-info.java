/** Where the mail of whoever has an account goes. */
package org.andian.portal.account.mail;
