sop --poster --kertas a3
