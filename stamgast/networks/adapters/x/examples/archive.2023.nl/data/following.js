window.YTD.following.part0 = [
  {
    "following" : {
      "accountId" : "1392170185913278465",
      "userLink" : "https://twitter.com/intent/user?user_id=1392170185913278465"
    }
  }
]