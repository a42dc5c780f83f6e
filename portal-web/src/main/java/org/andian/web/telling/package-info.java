/** Shows who is told of alarms: inbox, contacts, the chain, and what came of each message. */
package org.andian.web.telling;
