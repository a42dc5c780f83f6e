/** What people type, made the same where it looks the same. Knows no business word. */
package org.andian.portal.text;
