"""Forms that anybody may send without an account, a cookie or a script."""
