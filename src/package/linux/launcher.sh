#!/bin/sh
# Starts Smoothscope with the Java that lies beside it, from wherever this folder lies and whatever link leads here.
app=$(readlink -f "$0")
app=${app%/bin/*}/lib/app
if [ -f "$app/smoothscope.jsa" ]; then
    archive=-XX:SharedArchiveFile=$app/smoothscope.jsa
fi
case ${HOME-} in
/*) home=-Duser.home=$HOME ;; # Java by itself would ask the list of users
esac
exec "${app%/app}/runtime/bin/java" ${archive:+"$archive"} ${home:+"$home"} @OPTIONS@ -jar "$app/smoothscope.jar" "$@"
