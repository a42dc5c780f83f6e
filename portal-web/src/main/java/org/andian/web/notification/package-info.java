/** Shows the system administrator the mail server's settings and the state of the outbox. */
package org.andian.web.notification;
